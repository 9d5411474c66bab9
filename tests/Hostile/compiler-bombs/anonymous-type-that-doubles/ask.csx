object Ask(int x) => x + 1;

object Bomb()
{
    var a0 = new { X = 1, Y = 1 };
    var a1 = new { X = a0, Y = a0 };
    var a2 = new { X = a1, Y = a1 };
    var a3 = new { X = a2, Y = a2 };
    var a4 = new { X = a3, Y = a3 };
    var a5 = new { X = a4, Y = a4 };
    var a6 = new { X = a5, Y = a5 };
    var a7 = new { X = a6, Y = a6 };
    var a8 = new { X = a7, Y = a7 };
    var a9 = new { X = a8, Y = a8 };
    var a10 = new { X = a9, Y = a9 };
    var a11 = new { X = a10, Y = a10 };
    var a12 = new { X = a11, Y = a11 };
    var a13 = new { X = a12, Y = a12 };
    var a14 = new { X = a13, Y = a13 };
    var a15 = new { X = a14, Y = a14 };
    var a16 = new { X = a15, Y = a15 };
    var a17 = new { X = a16, Y = a16 };
    var a18 = new { X = a17, Y = a17 };
    var a19 = new { X = a18, Y = a18 };
    var a20 = new { X = a19, Y = a19 };
    var a21 = new { X = a20, Y = a20 };
    var a22 = new { X = a21, Y = a21 };
    var a23 = new { X = a22, Y = a22 };
    var a24 = new { X = a23, Y = a23 };
    return a24;
}
