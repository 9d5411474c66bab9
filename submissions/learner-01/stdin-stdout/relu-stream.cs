var reader = new StreamReader(Console.OpenStandardInput());
long sum = 0;
int active = 0, dead = 0, longest = 0;
bool first = true;

for (var line = reader.ReadLine(); line != null; line = reader.ReadLine())
    foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
        if (first)
        {
            first = false; // the count; the stream tells by itself where it ends
            continue;
        }
        int value = int.Parse(word);
        if (value > 0)
        {
            sum += value;
            active++;
            dead = 0;
        }
        else
        {
            dead++;
            longest = Math.Max(longest, dead);
        }
    }

Console.WriteLine($"{sum} {active} {longest}");
