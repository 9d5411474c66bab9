namespace VerifyTests;

/// <summary>Where a snapshot lies and what it is called, where that differs from <c>{Class}.{Method}</c> beside the test.</summary>
public sealed class VerifySettings
{
    /// <summary>Settings that leave everything as it is.</summary>
    public VerifySettings() { }

    /// <summary>A copy: what the fluent methods set stays with one verification.</summary>
    public VerifySettings(VerifySettings? settings)
    {
        Parameters = settings?.Parameters;
        ParametersText = settings?.ParametersText;
        FileName = settings?.FileName;
        Directory = settings?.Directory;
        DiffTool = settings?.DiffTool ?? true;
    }

    internal object?[]? Parameters { get; private set; }
    internal string? ParametersText { get; private set; }
    internal string? FileName { get; private set; }
    internal string? Directory { get; private set; }
    internal bool DiffTool { get; private set; } = true;

    /// <summary>The values for <c>_{parameter}={value}</c> in the name. A theory's simple arguments are found without it.</summary>
    public void UseParameters(params object?[] parameters) => Set(() => Parameters = parameters);

    /// <summary>Text in the place of the parameters: <c>{Class}.{Method}_{text}</c>.</summary>
    public void UseTextForParameters(string parametersText) => Set(() => ParametersText = parametersText);

    /// <summary>A name in the place of <c>{Class}.{Method}_{parameters}</c>.</summary>
    public void UseFileName(string fileName) => Set(() => FileName = fileName);

    /// <summary>The snapshot's folder, absolute or from the folder of the test's source.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>Opens no diff tool for this verification.</summary>
    public void DisableDiff() => DiffTool = false;

    private void Set(Action set)
    {
        if (Parameters is not null || ParametersText is not null || FileName is not null)
            throw new InvalidOperationException("UseParameters, UseTextForParameters and UseFileName exclude each other.");

        set();
    }
}
