using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A verification that can still be configured; it runs, once, when it is awaited or turned into a task.</summary>
public sealed class SettingsTask
{
    private readonly VerifySettings _settings;
    private readonly Lazy<Task> _task;

    internal SettingsTask(VerifySettings settings, Func<VerifySettings, Task> verify)
    {
        _settings = new VerifySettings(settings);
        _task = new Lazy<Task>(() => verify(_settings));
    }

    /// <inheritdoc cref="VerifySettings.UseParameters"/>
    public SettingsTask UseParameters(params object?[] parameters) => With(() => _settings.UseParameters(parameters));

    /// <inheritdoc cref="VerifySettings.UseTextForParameters"/>
    public SettingsTask UseTextForParameters(string parametersText) => With(() => _settings.UseTextForParameters(parametersText));

    /// <inheritdoc cref="VerifySettings.UseFileName"/>
    public SettingsTask UseFileName(string fileName) => With(() => _settings.UseFileName(fileName));

    /// <inheritdoc cref="VerifySettings.UseDirectory"/>
    public SettingsTask UseDirectory(string directory) => With(() => _settings.UseDirectory(directory));

    /// <inheritdoc cref="VerifySettings.DisableDiff"/>
    public SettingsTask DisableDiff() => With(_settings.DisableDiff);

    /// <summary>Runs the verification and gives its task.</summary>
    public Task ToTask() => _task.Value;

    /// <summary>Lets a test await the verification.</summary>
    public TaskAwaiter GetAwaiter() => _task.Value.GetAwaiter();

    /// <summary>Lets a test return the verification as its task.</summary>
    public static implicit operator Task(SettingsTask verification) => verification.ToTask();

    private SettingsTask With(Action configure)
    {
        configure();
        return this;
    }
}
