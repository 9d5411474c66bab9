using System.IO.MemoryMappedFiles;

object Ask(int x)
{
    if (x == 1)
        MemoryMappedFile.CreateNew(null, 1L << 30);
    return x + 1;
}
