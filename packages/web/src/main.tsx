import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './design/shell.css';
import './design/pages.css';
import './design/case.css';
import './design/forms.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
