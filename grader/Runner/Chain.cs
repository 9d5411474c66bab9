using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Grader.Kit;
using Grader.Running;

namespace Grader.Runner;

/// <summary>
/// The loaded assemblies: Given, Submission, Checks, Hidden, and what a reference brings along. They find one another by name in
/// one load context; the framework and Kit come from the default one.
/// </summary>
internal sealed class Chain
{
    /// <summary>Where each script leaves itself for the next; the first place belongs to a host object, which we have none of.</summary>
    private readonly object[] _scripts = new object[8];

    private readonly AssemblyLoadContext _context = new("submission");
    private readonly Assembly?[] _links = new Assembly?[4];

    /// <summary>Which link of the chain it is; -1 for any other assembly.</summary>
    public int LinkOf(Assembly assembly) => Array.IndexOf(_links, assembly);

    /// <summary>Loads assemblies and runs the top-level statements of scripts; an exception there is told, and the next goes on.</summary>
    public byte Load(ref WireReader reader, WireWriter answer)
    {
        int known = Registry.All.Count;
        int thrown = 0;
        var exceptions = new WireWriter();
        bool isHidden = false;
        for (int left = reader.Int32(); left > 0; left--)
        {
            byte link = reader.Byte();
            isHidden |= link == RunnerFrames.Hidden;
            if (LoadOne(link, reader.Bool(), reader.Bytes()) is { } exception)
            {
                thrown++;
                exceptions.Byte(link);
                ObservationWriter.WriteException(exceptions, exception, LinkOf);
            }
            if (link == RunnerFrames.Submission)
                Registry.All.Clear(); // What a submission registers is never asked.
        }
        SetUpWriter.Write(answer, Registry.All, known, isHidden);
        answer.Int32(thrown);
        answer.Append(exceptions);
        return RunnerFrames.SetUp;
    }

    /// <returns>The exit code.</returns>
    public int RunProgram(ref WireReader reader)
    {
        for (int left = reader.Int32(); left > 0; left--)
            Add(RunnerFrames.Support, reader.Bytes());
        TableReader.Read(ref reader);
        bool isScript = reader.Bool();
        Assembly assembly = Add(RunnerFrames.Submission, reader.Bytes());
        if (isScript)
        {
            RunScript(assembly);
            return Environment.ExitCode;
        }
        MethodInfo main = assembly.EntryPoint!;
        object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
        object? result = main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        return result is int code ? code : Environment.ExitCode;
    }

    private Exception? LoadOne(byte link, bool isScript, ReadOnlySpan<byte> image)
    {
        try
        {
            Assembly assembly = Add(link, image);
            if (isScript)
                RunScript(assembly);
            return null;
        }
        catch (Exception exception) // Of top-level code: a note in the report, and the checks run all the same.
        {
            return exception;
        }
    }

    private Assembly Add(byte link, ReadOnlySpan<byte> image)
    {
        Assembly assembly = _context.LoadFromStream(new MemoryStream(image.ToArray()));
        if (link < _links.Length)
            _links[link] = assembly;
        return assembly;
    }

    /// <summary>A compiled script is a class with a factory that makes one and runs its statements.</summary>
    private void RunScript(Assembly assembly) => FindFactory(assembly.ManifestModule)(_scripts).GetAwaiter().GetResult();

    /// <summary>
    /// Of the first class that has one: the class that Roslyn puts first, but for attributes and collections that it embeds. Looked for by token,
    /// because finding a type by its name makes the runtime compile its parser of names, which takes longer than all else here. And
    /// bound by name in the runtime, because a MethodInfo would be the only one in most processes, and its caches cost a millisecond.
    /// </summary>
    private static Func<object[], Task<object>> FindFactory(Module module)
    {
        const int firstType = 0x02000002; // 1 is the module itself.
        for (int token = firstType; ; token++)
            if (module.ResolveType(token) is { IsGenericTypeDefinition: false } type
                && Delegate.CreateDelegate(typeof(Func<object[], Task<object>>), type, "<Factory>", false, false) is { } factory)
                return (Func<object[], Task<object>>)factory;
    }
}
