using System.Text.RegularExpressions;

namespace Core.Tests.Conventions;

public partial class RepositoryTests
{
    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Grader.sln")).Replace('\\', '/');
        var projects = Repository.Files("grader").Concat(Repository.Files("tests")).Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

        Assert.DoesNotContain(projects, path => !solution.Contains($"\"{path.Replace('\\', '/')}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void NoFileNamesAFolderOfSomeonesMachine()
    {
        var here = new Regex($@"(?<!\w){Regex.Escape(Repository.Root)}(?!\w)");
        var named = Repository.Files().Where(path =>
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, path));
            return here.IsMatch(text) || HomeFolder().IsMatch(text);
        });

        Assert.Empty(named);
    }

    [Fact]
    public void NoSourceFileIsLongerThanAReaderHolds()
        => Assert.DoesNotContain(
            Repository.Files("grader").Where(path => path.EndsWith(".cs", StringComparison.Ordinal)),
            path => File.ReadLines(Path.Combine(Repository.Root, path)).Count() > 300);

    // What lies in a home, not the home alone: hostile code of the tests looks at root's, which every machine has.
    [GeneratedRegex(@"(?<!\w)(/home/|/root/|/Users/|[A-Z]:\\+Users\\+)\w")]
    private static partial Regex HomeFolder();
}
