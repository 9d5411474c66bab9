#load "%HOME_FILE%"
object Ask(int x) => x + 1;
