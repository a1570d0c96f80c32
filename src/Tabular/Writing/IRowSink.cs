namespace Lianxin.Tabular.Writing;

/// <summary>Takes rows of text cells; disposing it completes the file but leaves the stream open.</summary>
internal interface IRowSink : IDisposable
{
    void Write(IEnumerable<string> cells);
}
