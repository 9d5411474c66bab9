using System.Runtime.InteropServices;

Host.Send(18, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(0)]);
Host.Send(17, new byte[8]);

static class Host
{
    public static void Send(byte kind, params byte[] payload) => Raw([.. BitConverter.GetBytes(payload.Length), kind, .. payload]);

    public static void Raw(byte[] bytes) => write(4, bytes, bytes.Length);

    [DllImport("libc")] static extern nint write(int descriptor, byte[] bytes, nint count);
}
