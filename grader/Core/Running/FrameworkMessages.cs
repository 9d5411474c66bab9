using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Grader.Running;

/// <summary>
/// What a runner is told before anything else, so that it need not open the framework's resources for the first exception of a submission: the
/// texts of common messages, and the field in which the framework keeps their reader. Both are taken from the framework that runs this
/// process, which runs the runner too. Where it has no such field, nothing is sent and everything is as it was, only slower.
/// </summary>
internal static class FrameworkMessages
{
    private const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic;

    /// <summary>A null, a bad argument, an index, a key, a cast, a number, a text that is no number, what is not there or not allowed.</summary>
    private static readonly string[] Names =
    [
        "ArgumentNull_Generic", "Arg_ArgumentNullException", "Arg_NullReferenceException",
        "Arg_ParamName_Name", "Arg_ArgumentException", "Arg_ArgumentOutOfRangeException", "ArgumentOutOfRange_ActualValue",
        "ArgumentOutOfRange_Generic_MustBeNonNegative", "ArgumentOutOfRange_Generic_MustBeNonNegativeNonZero", "ArgumentOutOfRange_Generic_MustBeLessOrEqual",
        "ArgumentOutOfRange_Generic_MustBeGreaterOrEqual", "ArgumentOutOfRange_IndexMustBeLess", "Arg_IndexOutOfRangeException",
        "Arg_KeyNotFound", "Arg_KeyNotFoundWithKey", "Argument_AddingDuplicateWithKey", "Arg_InvalidCastException",
        "Arg_DivideByZero", "Arg_OverflowException", "Arg_FormatException", "Format_InvalidStringWithValue",
        "Arg_InvalidOperationException", "InvalidOperation_EnumFailedVersion", "Arg_NotImplementedException", "Arg_NotSupportedException",
        "Exception_WasThrown",
    ];

    /// <summary>A whole frame, to be sent ahead of the first other one; empty where the framework is another than we know.</summary>
    public static ReadOnlyMemory<byte> Frame { get; } = Make();

    private static byte[] Make()
    {
        Assembly core = typeof(object).Assembly;
        if (core.GetType("System.SR")?.GetField("s_resourceManager", Hidden) is not { IsInitOnly: false } place || place.FieldType != typeof(ResourceManager))
            return [];
        var all = new ResourceManager("System.Private.CoreLib.Strings", core);
        var message = new WireWriter();
        message.Int32(place.MetadataToken);
        int at = message.Length, count = 0;
        message.Int32(0);
        foreach (string name in Names)
        {
            if (all.GetString(name, CultureInfo.InvariantCulture) is not { } text)
                continue;
            message.Text(name);
            message.Text(text);
            count++;
        }
        message.Patch(at, count);
        return message.ToFrame(RunnerFrames.Messages);
    }
}
