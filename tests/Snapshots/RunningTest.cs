using System.Reflection;
using Xunit;
using Xunit.v3;

namespace VerifyTests;

/// <summary>What of a test goes into the name of its snapshot.</summary>
internal sealed record RunningTest(Type Class, string Method, IReadOnlyList<string> ParameterNames, IReadOnlyList<object?> Arguments)
{
    /// <summary>The test that called, as xunit knows it.</summary>
    public static RunningTest Current()
    {
        var context = TestContext.Current;
        if (context.TestMethod is not IXunitTestMethod { Method: var method, TestClass.Class: var type })
            throw new InvalidOperationException("Verify was called outside a test.");

        var arguments = context.Test is IXunitTest test ? test.TestMethodArguments : [];
        return new RunningTest(type, method.Name, [.. method.GetParameters().Select(parameter => parameter.Name!)], arguments);
    }

    /// <summary><c>Class.Method</c>, or <c>Outer.Class.Method</c> for a nested class.</summary>
    public string Name => $"{NameOf(Class)}.{Method}";

    public static string NameOf(MemberInfo type) => type.DeclaringType is { } outer ? $"{outer.Name}.{type.Name}" : type.Name;
}
