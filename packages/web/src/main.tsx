import './floor/newer.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './ui/colours.css';
import './shell/shell.css';
import './ui/pages.css';
import './ui/reader.css';
import './ui/case.css';
import './ui/forms.css';
import './ui/narrow.css';
import './ui/print.css';

const root = document.getElementById('root');
// `public/floor.js` has told already that this browser is too old.
const tooOld = document.documentElement.hasAttribute('data-too-old');
if (root && !tooOld) createRoot(root).render(<App />);
