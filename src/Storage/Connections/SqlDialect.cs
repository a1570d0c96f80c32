namespace Lianxin.Storage.Connections;

/// <summary>The few words in which the two stores differ.</summary>
internal abstract record SqlDialect
{
    /// <summary>A condition: the column holds the parameter's text anywhere, wildcards taken literally.</summary>
    public abstract string Contains(string column, string parameter);

    /// <summary>A condition: the column is one of the values bound by <see cref="Numbers"/> or <see cref="Texts"/>.</summary>
    public abstract string AnyOf(string column, string parameter);

    /// <summary>The value to bind for <see cref="AnyOf"/>.</summary>
    public abstract object Numbers(IEnumerable<long> numbers);

    /// <summary>The same for a column of texts.</summary>
    public abstract object Texts(IEnumerable<string> texts);
}
