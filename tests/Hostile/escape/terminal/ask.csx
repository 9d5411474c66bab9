using System.Runtime.InteropServices;

object Ask(int x)
{
    nint[] requests = [0x5412, 0x5401, 0x540E, 0x5410, 0x5413, 0x541B, 0x8910]; // TIOCSTI, TCGETS, TIOCSCTTY, TIOCSPGRP, TIOCGWINSZ, FIONREAD, SIOCGIFNAME
    byte[] room = new byte[256];
    for (int descriptor = 0; descriptor < 16; descriptor++)
        foreach (nint request in requests)
            if (Libc.Control(descriptor, request, room) != -1)
                return $"{request:x} on {descriptor} was not refused";
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "ioctl")]
    public static extern int Control(int descriptor, nint request, byte[] room);
}
