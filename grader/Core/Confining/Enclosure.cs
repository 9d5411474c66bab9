namespace Grader.Confining;

/// <summary>By what a worker is kept from files and other processes. Everything else that confines it is the same in all.</summary>
public enum Enclosure
{
    /// <summary>Landlock, on the thread that starts it; where the kernel has none, by nothing.</summary>
    Landlock,

    /// <summary>Namespaces of its own, made by the program bubblewrap.</summary>
    Bubblewrap,

    /// <summary>There is nothing: Windows and macOS. Never chosen on Linux.</summary>
    None,
}
