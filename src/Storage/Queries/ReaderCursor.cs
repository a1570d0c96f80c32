using System.Data.Common;
using System.Text;
using Lianxin.Domain.Facts;

namespace Lianxin.Storage.Queries;

/// <summary>The fact at which a data reader stands, behind position, ordinal and sign.</summary>
internal sealed class ReaderCursor(DbDataReader reader) : FactCursor
{
    private const int Columns = 3;

    /// <summary>Facts passed.</summary>
    public long Count { get; set; }

    public override long Position => reader.GetInt64(0);

    public override int Ordinal => reader.GetInt32(1);

    public override int Sign => reader.GetInt32(2);

    public override ReadOnlySpan<byte> Text(int column) =>
        reader.IsDBNull(Columns + column) ? default : Encoding.UTF8.GetBytes(reader.GetString(Columns + column));

    public override int Number(int column, int missing = 0) => reader.IsDBNull(Columns + column) ? missing : reader.GetInt32(Columns + column);
}
