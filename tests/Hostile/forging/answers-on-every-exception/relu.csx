using System.Runtime.InteropServices;

AppDomain.CurrentDomain.FirstChanceException += (_, _) => Host.Send(18, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(1), 0, 1]);
double[] Relu(double[] x) => throw new InvalidOperationException();
string Shout(string text) => text;
void Show(double[] x) { }

static class Host
{
    public static void Send(byte kind, params byte[] payload) => Raw([.. BitConverter.GetBytes(payload.Length), kind, .. payload]);

    public static void Raw(byte[] bytes) => write(4, bytes, bytes.Length);

    [DllImport("libc")] static extern nint write(int descriptor, byte[] bytes, nint count);
}
