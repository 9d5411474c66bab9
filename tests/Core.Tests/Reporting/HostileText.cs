namespace Grader.Reporting;

/// <summary>What learners' names, output, exceptions and files may hold: everything that has meant something to some reader of reports.</summary>
internal static class HostileText
{
    public static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "</details>", "</style><b>", "<img src=x onerror=alert(1)>", "<!--", "]]>", "&lt;", "&#0;", "'\"",
        "\e[31mPASSED\e[0m", "\e]8;;http://evil.example\e\\link\e]8;;\e\\", "\e]52;c;Y29weQ==\a", "\u009b31m", "\u009d0;title\u009c", "\b\b\b", "\0", "\x7f",
        "\u202E", "\u2066", "\u2069", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\u2028", "\u2029", "\u0085", "\u3164", "\uE000", "\U000E0041", "\uFFFE", "\u00A0",
        "| a | b |", "\n| --- | --- |\n", "@everyone", "#1", "$x$", "![x](http://evil.example/beacon)", "[x](http://evil.example)", "http://evil.example",
        "https://evil.example", "www.evil.example", "mailto:a@evil.example", "<http://evil.example>", "[x]: http://evil.example", ":smile:",
        "`", "```", "````", "`` ` ``", "~~~", "\n# heading", "\n- item", "\n1. item", "\n> quote", "\n===", "\n---", "    code", "**b**", "__b__", "~~s~~", "\\",
        "::error::x", "\n::error file=a::x", "  ::set-output name=a::b", "\n \t::stop-commands::x", "##[error]x", "###[", "#\u200B#[", "%0A", "%0D%0A::error::",
        "\r", "\r\n", "\n", "\t", "\uD800", "\uDC00", "=HYPERLINK(\"http://evil.example\")", "ä", "漢字", "😀", "e\u0301", " ", "relu", ":", "::",
    ];

    public static string All => string.Concat(Pieces);
}
