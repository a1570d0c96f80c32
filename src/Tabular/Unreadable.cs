namespace Lianxin.Tabular;

/// <summary>Every reason a whole file is refused, said in both languages. None repeats a cell's content.</summary>
internal static class Unreadable
{
    public static TabularException Empty() => Of("the file is empty", "文件是空的");

    public static TabularException TooLarge() => Of(
        "the file is larger than 256 MiB; split it", "文件超过256 MiB,请拆分后再导入");

    public static TabularException NotText() => Of(
        "the file is neither UTF-8 nor GB18030 text; save it as CSV UTF-8 or as an .xlsx workbook",
        "文件不是UTF-8或GB18030文本;请另存为“CSV UTF-8”或.xlsx工作簿");

    public static TabularException OldWorkbook() => Of(
        "the file is an old .xls workbook or is protected by a password; save it as .xlsx without one",
        "文件是旧版.xls或设有密码;请另存为不加密的.xlsx");

    public static TabularException Mismatch(FileFormat declared, FileFormat found) => Of(
        $"the file was said to be {declared} but is {found}", $"文件声明为{declared},实际是{found}");

    public static TabularException BrokenWorkbook(Exception inner) => Of(
        "the workbook is damaged; open it in Excel or WPS and save it again", "工作簿已损坏;请用Excel或WPS打开后重新保存", inner);

    public static TabularException OversizedWorkbook() => Of(
        "the workbook unpacks to more than is allowed; split it or save it as CSV", "工作簿解压后过大;请拆分或另存为CSV");

    public static TabularException NoSheet(string name) => Of(
        name.Length == 0 ? "the workbook has no visible sheet" : "the workbook has no sheet of that name",
        name.Length == 0 ? "工作簿没有可见的工作表" : "工作簿中没有该名称的工作表");

    public static TabularException NoHeader() => Of(
        "no header row with at least two columns was found at the top of the table", "表格顶部没有找到至少两列的表头");

    public static TabularException DuplicateHeader(int first, int second) => Of(
        $"columns {first} and {second} have the same header", $"第{first}列与第{second}列的表头相同");

    public static TabularException TooManyColumns() => Of(
        $"the table has more than {TabularLimits.Columns} columns", $"表格超过{TabularLimits.Columns}列");

    public static TabularException TooManyRows() => Of(
        "a worksheet holds 1,048,576 rows; write or save CSV instead", "工作表最多1,048,576行;请改用CSV");

    public static TabularException CellTooLong(int row) => Of(
        $"a cell in row {row} has more than 32,767 characters; is a quotation mark left open?",
        $"第{row}行有单元格超过32,767个字符;是否有引号没有闭合?");

    public static TabularException QuoteOpen(int row) => Of(
        $"a quotation mark opened in row {row} is never closed", $"第{row}行的引号没有闭合");

    public static TabularException QuoteMisplaced(int row) => Of(
        $"row {row} has a quotation mark where none can stand; quotes inside a cell are doubled",
        $"第{row}行的引号位置不对;单元格内的引号要写两个");

    public static TabularException MissingColumns(IEnumerable<string> headers) => Of(
        $"required columns are missing: {string.Join(", ", headers)}", $"缺少必需的列:{string.Join("、", headers)}");

    public static TabularException MappedTwice(string canonical, string first, string second) => Of(
        $"two columns are both mapped to {canonical}: {first}, {second}", $"两列同时对应“{canonical}”:{first}、{second}");

    public static TabularException BadMapping() => Of(
        "the column mapping is not valid: it needs a kind and columns of that kind", "列对应关系无效:须有类别及该类别的列");

    private static TabularException Of(string message, string messageZh, Exception? inner = null) =>
        new(new Refusal(RefusalCode.UnreadableFile, message, messageZh), inner);
}
