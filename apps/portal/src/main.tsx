import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { onePressIsOneAct } from './app/one-press.js';
import './app/page.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the portal.');
onePressIsOneAct();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
