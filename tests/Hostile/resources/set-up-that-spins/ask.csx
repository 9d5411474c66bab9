object Ask(int x) => x + 1;

while (true)
{
}
