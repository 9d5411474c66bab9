extern alias runner;

using System.Collections;
using System.Collections.Immutable;
using System.Text;
using Grader.Judging;
using ObservationWriter = runner::Grader.Runner.ObservationWriter;

namespace Process.Tests.Observations;

/// <summary>What the host sees of the values that a check may return.</summary>
public sealed class ObservationWriterTests
{
    [Fact]
    public void TakesAnyArrayListOrLazySequenceAsASequence()
    {
        object[] values = [new long[] { 1, 2 }, new List<long> { 1, 2 }, Lazily(), ImmutableArray.Create(1L, 2L), new ArrayList { 1L, 2L }, new Queue<long>([1, 2]), new Memory<long>([1, 2]), Later()];
        foreach (object value in values)
            Assert.Equal([1, 2], Assert.IsType<Observation.Sequence>(Wired.Observed(value)).Items.Select(item => (int)((Observation.Integer)item).Value));
    }

    [Fact]
    public void DoesNotTakeAnArrayOfEnumsOrUnsignedIntegersForIntegers()
    {
        Assert.Equal("uint[]", ((Observation.Sequence)Wired.Observed(new uint[] { 1 })).Type);
        Assert.IsType<Observation.Enumeration>(((Observation.Sequence)Wired.Observed(new[] { DayOfWeek.Friday })).Items[0]);
    }

    [Fact]
    public void TakesJaggedArraysAsSequencesOfSequences()
    {
        var rows = Assert.IsType<Observation.Sequence>(Wired.Observed(new double[][] { [1, 2], [] }));
        Assert.Equal("double[][]", rows.Type);
        Assert.Equal([2, 0], rows.Items.Select(row => ((Observation.Sequence)row).Items.Length));
    }

    [Fact]
    public void TakesATupleOfAnyLengthByPosition()
    {
        var tuple = Assert.IsType<Observation.Tuple>(Wired.Observed((1, 2, 3, 4, 5, 6, 7, 8, 9)));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], tuple.Items.Select(item => (int)((Observation.Integer)item).Value));
    }

    [Fact]
    public void TakesPublicPropertiesAndFieldsInOrderOfTheirNames()
    {
        var structure = Assert.IsType<Observation.Structure>(Wired.Observed(new Mixed()));
        Assert.Equal(["Inherited", "alpha", "zeta"], structure.Members.Select(member => member.Name));
        Assert.Equal("Mixed", structure.Type);
    }

    [Fact]
    public void NeverCallsEqualsOrToStringOfASubmission() =>
        Assert.IsType<Outcome.Returned>(Wired.Outcome(new List<object> { new Liar(1), new Liar(1), new HashSet<Liar>(ReferenceEqualityComparer.Instance) { new(2) } }));

    [Fact]
    public void AwaitsTasksWhereverTheyAre()
    {
        Assert.Equal(new Observation.Integer(5, "int"), Wired.Observed(Task.Run(() => 5)));
        Assert.Equal(new Observation.Integer(5, "int"), Wired.Observed(new ValueTask<int>(5)));
        Assert.Equal(new Observation.Integer(5, "int"), ((Observation.Sequence)Wired.Observed(new[] { Slowly(5) })).Items[0]);
        Assert.IsType<Outcome.Completed>(Wired.Outcome(Yielding()));
        Assert.IsType<Outcome.Completed>(Wired.Outcome(default(ValueTask)));
    }

    [Fact]
    public void TellsWhatATaskASequenceOrAGetterThrew()
    {
        object[] values = [Task.FromException<int>(new FormatException("f")), Failing(), new Failing(), new[] { new Failing() }];
        foreach (object value in values)
            Assert.Equal("System.FormatException", Assert.IsType<Outcome.Threw>(Wired.Outcome(value)).Exception.Types[0]);
    }

    [Fact]
    public void StopsAtAnEndlessSequence() =>
        Assert.Equal("more than 250,000 values", Assert.IsType<Outcome.TooLarge>(Wired.Outcome(Endless())).Why);

    [Fact]
    public void StopsAtTooDeepANesting()
    {
        object nested = 1;
        for (int i = 0; i < 257; i++)
            nested = new[] { nested };
        Assert.Equal("nested more than 256 deep", Assert.IsType<Outcome.TooLarge>(Wired.Outcome(nested)).Why);
    }

    [Fact]
    public void NamesAValueThatRefersToItself()
    {
        var list = new List<object>();
        list.Add(list);
        Assert.Equal(new Observation.Unsupported("List<object>", "refers to itself"), ((Observation.Sequence)Wired.Observed(list)).Items[0]);
    }

    [Fact]
    public void NamesTypesThatAreNoPlainData()
    {
        Assert.Equal(new Observation.Unsupported("Func<double, int[]>", "is no plain data"), Wired.Observed((Func<double, int[]>)(_ => [])));
        Assert.Equal(new Observation.Unsupported("MemoryStream", "is no plain data"), Wired.Observed(new MemoryStream()));
        Assert.Equal(new Observation.Unsupported("object", "is no plain data"), Wired.Observed(new object()));
        Assert.Equal("is no plain data", Assert.IsType<Observation.Unsupported>(Wired.Observed(typeof(string))).Why);
    }

    [Fact]
    public void NamesTypesInTermsOfCSharp()
    {
        Assert.Equal("Dictionary<string, List<(int, double?)[]>>", ((Observation.Map)Wired.Observed(new Dictionary<string, List<(int, double?)[]>>())).Type);
        Assert.Equal("IEnumerable<long>", ((Observation.Sequence)Wired.Observed(Lazily())).Type);
        Assert.Equal("IEnumerable<int>", ((Observation.Sequence)Wired.Observed(new[] { 1 }.Select(x => x))).Type);
        Assert.Equal("int[][,]", ((Observation.Sequence)Wired.Observed(new int[1][,])).Type);
        Assert.Equal("anonymous type", ((Observation.Structure)Wired.Observed(new { A = 1 })).Type);
        Assert.Equal("List<(int, int, int, int, int, int, int, int, string)>", ((Observation.Sequence)Wired.Observed(new List<(int, int, int, int, int, int, int, int, string)>())).Type);
    }

    [Fact]
    public void TakesAGroupAsItsKeyAndItems()
    {
        var groups = Assert.IsType<Observation.Sequence>(Wired.Observed(new[] { 1, 2, 3 }.GroupBy(x => x % 2)));
        Assert.Equal(["Items", "Key"], ((Observation.Structure)groups.Items[0]).Members.Select(member => member.Name));
    }

    [Fact]
    public void ShowsAnInputThatIsTooLargeAsUnsupported() =>
        Assert.Equal(new Observation.Unsupported("double[]", "too large to show"), Wired.Read(Wired.Value(new double[100_000])));

    [Fact]
    public void ShowsASmallInputHoweverMuchWasWrittenBefore()
    {
        byte[] both = Wired.Written(wire =>
        {
            ObservationWriter.WriteReturned(wire, new double[20_000], _ => -1);
            ObservationWriter.WriteValue(wire, 1);
        });
        Assert.Equal([2, 1, 0, 0, 0], both[^5..]);
    }

    [Fact]
    public void ReadsEveryCaseOfAReportedAnswerWithinItsCap() =>
        Assert.Equal(100_000, ((Observation.Sequence)Wired.Observed(new double[100_000])).Items.Length);

    private static IEnumerable<long> Lazily()
    {
        yield return 1;
        yield return 2;
    }

    private static async IAsyncEnumerable<long> Later()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    private static IEnumerable<int> Failing()
    {
        yield return 1;
        throw new FormatException("f");
    }

    private static IEnumerable<int> Endless()
    {
        while (true)
            yield return 1;
    }

    private static async Task<int> Slowly(int value)
    {
        await Task.Yield();
        return value;
    }

    private static async Task Yielding() => await Task.Yield();
}

#pragma warning disable CA2211, CA1051, CS0649, CA1065, CA1822, CA1823, CS0169, IDE0051 // written the way a learner writes them
public class Base
{
    public int Inherited => 1;

    public virtual int zeta => 0;
}

public sealed class Mixed : Base
{
    public static int Shared = 1;
    public double alpha = 2;
    private readonly int _hidden;

    public override int zeta => 3;

    public int this[int index] => index;

    public int WriteOnly { set { } }
}

public sealed class Failing
{
    public int Value => throw new FormatException("f");
}

public sealed class Liar(int value)
{
    public int Value => value;

    public override bool Equals(object? obj) => throw new InvalidOperationException("asked");

    public override int GetHashCode() => throw new InvalidOperationException("asked");

    public override string ToString() => throw new InvalidOperationException("asked");
}
