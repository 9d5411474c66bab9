#if true
#load "/etc/passwd"
#endif
object Ask(int x) => x + 1;
