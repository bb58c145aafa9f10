"use strict";(()=>{try{let e=localStorage.getItem("lectern-theme");(e==="light"||e==="dark")&&(document.documentElement.dataset.theme=e)}catch{}})();
