using Lianxin.Domain.Ids;

namespace Lianxin.Domain.Difficulties;

/// <summary>A subject's difficulties, open and closed, in the order they came.</summary>
public sealed record DifficultyBook
{
    /// <summary>No difficulties.</summary>
    public static readonly DifficultyBook Empty = new();

    /// <summary>In the order they came to this subject.</summary>
    public ImmutableArray<Difficulty> Items { get; init; } = [];

    /// <summary>Finds a difficulty.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The difficulty, or null when this subject has none of that id.</returns>
    public Difficulty? Find(DifficultyId id)
    {
        foreach (var item in Items)
        {
            if (item.Id == id)
                return item;
        }

        return null;
    }

    /// <summary>Adds a difficulty, or puts it in place of the one with its id.</summary>
    /// <param name="difficulty">The difficulty.</param>
    /// <returns>The new book.</returns>
    public DifficultyBook With(Difficulty difficulty)
    {
        for (var i = 0; i < Items.Length; i++)
        {
            if (Items[i].Id == difficulty.Id)
                return new DifficultyBook { Items = Items.SetItem(i, difficulty) };
        }

        return new DifficultyBook { Items = Items.Add(difficulty) };
    }

    /// <summary>The difficulties that go along when the subject passes on: open ones, and resolved ones that still await their word.</summary>
    /// <returns>In order.</returns>
    public IEnumerable<Difficulty> Unfinished() => Items.Where(item => item.Status.IsUnfinished());
}
