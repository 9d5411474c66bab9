Console.WriteLine(Console.In.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Sum(long.Parse));
