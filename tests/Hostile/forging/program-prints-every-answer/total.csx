for (int i = 0; i < 500; i++)
    Console.WriteLine(i);
