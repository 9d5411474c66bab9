#:package Newtonsoft.Json@13.0.3
object Ask(int x) => x + 1;
