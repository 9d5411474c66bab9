using System.Text.RegularExpressions;

object Ask(int x)
{
    bool matches = x == 1 && Regex.IsMatch(new string('a', 64) + "!", "^(a+)+$");
    return matches ? 0 : x + 1;
}
