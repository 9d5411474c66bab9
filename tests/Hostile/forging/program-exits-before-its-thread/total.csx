new Thread(() =>
{
    Thread.Sleep(50);
    Console.WriteLine("6");
}) { IsBackground = true }.Start();
Environment.Exit(0);
