string input = Console.In.ReadToEnd();
Console.WriteLine(input);
Console.Error.WriteLine(input);
throw new Exception(input);
