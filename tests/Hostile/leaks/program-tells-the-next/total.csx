string input = Console.In.ReadToEnd();
foreach (string place in (string[])["/tmp/hostile-input", "hostile-input", "/dev/shm/hostile-input", "/var/tmp/hostile-input"])
    try
    {
        Console.WriteLine(File.Exists(place) ? File.ReadAllText(place) : "");
        File.WriteAllText(place, input);
    }
    catch (Exception)
    {
    }
Console.WriteLine(-1);
