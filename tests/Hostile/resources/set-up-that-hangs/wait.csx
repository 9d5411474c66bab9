object Ask(int x) => x + 1;

Thread.Sleep(Timeout.Infinite);
