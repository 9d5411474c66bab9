int t = int.Parse(Console.ReadLine()!);

for (int i = 0; i < t; i++)
{
    string line = Console.ReadLine()!;

    // Print the probabilities instead of the list itself.
    Console.WriteLine(line);
}
