namespace Lianxin.Storage.Ledgers;

/// <summary>Text both stores take and give back unchanged.</summary>
internal static class StoredText
{
    /// <summary>Whether the text has no NUL and no lone surrogate.</summary>
    public static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\0')
                return false;
            if (!char.IsSurrogate(letter))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(letter, text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
