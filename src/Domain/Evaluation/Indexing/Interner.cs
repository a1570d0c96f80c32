namespace Lianxin.Domain.Evaluation.Indexing;

/// <summary>Ids as small numbers: two million facts name few things many times.</summary>
internal sealed class Interner
{
    /// <summary>Stands for no id.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];

    public int Count => _ids.Count;

    public string this[int key] => _ids[key];

    public int Key(string id)
    {
        if (_keys.TryGetValue(id, out var key))
            return key;
        key = _ids.Count;
        _ids.Add(id);
        _keys.Add(id, key);
        return key;
    }

    public int KeyOrNone(string? id) => string.IsNullOrEmpty(id) ? None : Key(id);

    public int Find(string id) => _keys.GetValueOrDefault(id, None);

    /// <summary>Numbers follow the order of arrival, so orders that matter compare the ids.</summary>
    public int Compare(int a, int b) => string.CompareOrdinal(_ids[a], _ids[b]);
}
