using System.Reflection;

object Ask(int x)
{
    byte[] image = File.ReadAllBytes(typeof(Console).Assembly.Location);
    while (x == 1)
        Assembly.Load(image);
    return x + 1;
}
