// The product as a plain user, below a checkout that only root can read: its modules are loaded, then root is left, then it starts.
import '../../compose.ts';
import './become-first.ts';
import '../../main.ts';
