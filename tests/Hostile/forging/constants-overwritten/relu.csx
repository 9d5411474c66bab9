unsafe double[] Relu(double[] x)
{
    object zero = 0.0;
    fixed (byte* at = &System.Runtime.CompilerServices.Unsafe.As<Raw>(zero).Data)
        *(double*)at = 1;
    double[] empty = Array.Empty<double>();
    System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(empty) = 7;
    typeof(string).GetField("Empty").GetValue(null);
    return [(double)zero, .. empty, .. x];
}

string Shout(string text) => text;
void Show(double[] x) { }

class Raw
{
    public byte Data;
}
