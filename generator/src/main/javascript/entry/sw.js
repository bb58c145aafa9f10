import '../offline/worker.js';
