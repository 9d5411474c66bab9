Console.WriteLine(6);
