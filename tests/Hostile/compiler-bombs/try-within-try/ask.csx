object Ask(int x) => x + 1;

async Task Bomb()
{
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
try { await Task.Yield();
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
} finally { await Task.Yield(); }
}
