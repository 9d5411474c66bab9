// Nobody is there to type a number.
TreeTraining Settings() => new() { Trees = int.Parse(Console.ReadLine()!), Leaves = 4 };
