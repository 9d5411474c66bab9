object Ask(int x)
{
    Thread.CurrentThread.Priority = ThreadPriority.Highest;
    using var self = System.Diagnostics.Process.GetCurrentProcess();
    try
    {
        self.PriorityClass = System.Diagnostics.ProcessPriorityClass.RealTime;
        return "not refused";
    }
    catch (System.ComponentModel.Win32Exception)
    {
        return x + 1;
    }
}
