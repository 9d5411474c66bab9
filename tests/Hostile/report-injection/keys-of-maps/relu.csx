object Relu(double[] x) => new Dictionary<string, object> { ["<b>\n::error::\e[1m"] = "</pre>", ["|`](https://hostile.example)"] = new[] { '\u202E', '\n', '\0' } };
object Shout(string text) => ("<script>", new HashSet<string> { "\n::warning::x" }, Guid.Empty, (Day)7);
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));

enum Day
{
    Monday,
}
