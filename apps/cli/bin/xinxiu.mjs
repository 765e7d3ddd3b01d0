#!/usr/bin/env node
// Stands here before anything is built, so that installing links it.
await import('../dist/main.js');
