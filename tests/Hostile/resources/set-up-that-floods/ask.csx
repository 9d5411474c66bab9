object Ask(int x) => x + 1;

while (true)
    Console.WriteLine("more");
