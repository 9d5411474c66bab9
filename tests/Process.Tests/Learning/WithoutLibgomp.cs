using System.Text;

namespace Process.Tests.Learning;

/// <summary>
/// A copy of the staged worker, as on a machine without libgomp1: LightGBM's native library asks for it by a name that no machine has, so that
/// loading fails as it would there.
/// </summary>
internal sealed class WithoutLibgomp : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("grader-learning-").FullName;

    public WithoutLibgomp()
    {
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(Staged.Learning)!))
        {
            string copy = Path.Combine(_folder, Path.GetFileName(file));
            if (Path.GetFileName(file) == "lib_lightgbm.so")
                File.WriteAllBytes(copy, Renamed(File.ReadAllBytes(file)));
            else
                File.Copy(file, copy);
        }
    }

    public string Worker => Path.Combine(_folder, "Grader.Learning.dll");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Renamed(byte[] library)
    {
        int at = library.AsSpan().IndexOf("libgomp.so.1\0"u8);
        Assert.True(at >= 0, "LightGBM's library no longer asks for libgomp: is libgomp1 needed at all?");
        Encoding.ASCII.GetBytes("libnone.so.1").CopyTo(library, at);
        return library;
    }
}
