Console.WriteLine("::error::hostile\n##[error]hostile\n\e[31m<script>alert(1)</script> ](https://hostile.example) ``` | \u202E\0");
